import { describeForm, fill, type FieldFault, type Flow } from '../../../../workflows/kit/index.ts';
import type { OpenUnion } from '../../../intake/index.ts';
import { escaped } from '../../web/plainPage.ts';
import { faultAt, fieldHtml, lineHtml, type Drawn, type Typed } from './fields.ts';
import { formId, publicPage, way, type Around } from './pages.ts';
import type { IntakeWords } from './words.ts';

interface WritePage {
  union: OpenUnion;
  typed: Typed;
  faults: FieldFault[];
}

/** What people are asked, with everything they typed and what is wrong with it. */
export function writePage(around: Around, { intake }: Flow, { union, typed, faults }: WritePage): string {
  const { locale, labels } = around;
  return publicPage(around, `/don-vi/${union.code}`, ({ write: say }) => {
    const drawn = (name: string, label: Drawn['label']): Drawn => ({
      ...{ name, label, value: typed[name] ?? '' },
      fault:
        name === 'consent' && faults.some(({ path }) => path === name)
          ? say.consentMissing
          : faultAt(faults, name, locale),
    });
    const asked = describeForm(intake!.form).map((field) => ({
      field,
      drawn: drawn(`content.${field.key}`, labels.fields[field.path] ?? { label: field.key }),
    }));
    const who = senderFields(say).map(({ name, label, attributes }) => ({
      drawn: drawn(name, label),
      attributes,
    }));
    const consent = drawn('consent', { label: say.consent });
    const all = [...asked, ...who, { drawn: consent }].map((one) => one.drawn);
    return {
      head: escaped(labels.title),
      body: `<p>${escaped(labels.lead)}</p>
<p><strong>${say.to}: ${escaped(union.name)}</strong>${union.parent ? `<br><span class="help">${escaped(union.parent)}</span>` : ''}</p>
${way(around, '/', say.other)}
${faultsHtml(all, say)}
<form method="post">${formId(typed['formId'])}
${asked.map((one) => fieldHtml(one.field, one.drawn, say.pick)).join('\n')}
<h2>${say.who}</h2><p class="help">${say.whoHelp}</p>
${who.map((one) => lineHtml(one.drawn, one.attributes)).join('\n')}
${consentHtml(consent, typed['consent'] === 'yes')}
<button>${say.send}</button></form>`,
    };
  });
}

function senderFields(say: IntakeWords['write']) {
  return [
    { name: 'sender.name', label: { label: say.name }, attributes: 'autocomplete="name" maxlength="200"' },
    {
      name: 'sender.phone',
      label: { label: say.phone, help: say.phoneHelp },
      attributes: 'type="tel" autocomplete="tel" maxlength="30"',
    },
    {
      name: 'sender.email',
      label: { label: say.email },
      attributes: 'type="email" autocomplete="email" maxlength="200"',
    },
  ];
}

function faultsHtml(all: Drawn[], say: IntakeWords['write']): string {
  const wrong = all.filter(({ fault }) => fault !== null);
  if (wrong.length === 0) return '';
  const lines = wrong.map(
    ({ name, label, fault }) =>
      `<li><a href="#${name}">${escaped(name === 'consent' ? '' : `${label.label}: `)}${escaped(fault ?? '')}</a></li>`,
  );
  return `<div class="faults" role="alert"><strong>${fill(say.faults, { count: wrong.length })}</strong><ul>${lines.join('')}</ul></div>`;
}

function consentHtml({ label, fault }: Drawn, checked: boolean): string {
  const told = fault ? `<p class="fault" id="consent-fault">${escaped(fault)}</p>` : '';
  return `<fieldset>${told}<label><input type="checkbox" id="consent" name="consent" value="yes"${checked ? ' checked' : ''}${fault ? ' aria-describedby="consent-fault"' : ''}><span>${escaped(label.label)}</span></label></fieldset>`;
}
