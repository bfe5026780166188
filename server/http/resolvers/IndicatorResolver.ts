import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { dayOf, officeTitle, type Indicator, type Office } from '../../../workflows/kit/index.ts';
import {
  branchesOf,
  daysBack,
  denominatorsOf,
  figureOf,
  isReached,
  leadsAbove,
  measure,
  mayCount,
  recordsOf,
  termBegins,
  typedFigure,
  type Asked,
  type BranchRow,
  type Measured,
  type RecordRow,
} from '../../indicators/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';

/** A target, and the figure that is asked for where its name is one that counts itself. */
interface Shown {
  target: Target;
  organisationId: string;
  asOf: string;
  asked: Asked | null;
  measured: Measured | null;
  configurable: boolean;
}

interface Target {
  id?: string;
  title: string;
  unit: string;
  comparison: string;
  value: number;
  indicator?: string;
}

@Resolver(() => api.Indicator)
export class IndicatorResolver {
  @Query(() => [api.Indicator], {
    description:
      'A programme’s targets and how far they are reached, in an organisation and those under it, as of a day (today).',
  })
  async indicators(
    @Arg('programmeId', () => ID) programmeId: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId: string | null,
    @Arg('asOf', () => api.LocalDate, { nullable: true }) asOf: string | null,
    @Arg('name', () => String, { nullable: true, description: 'That one alone.' }) name: string | undefined,
    @Ctx() context: Context,
  ): Promise<Shown[]> {
    context.expectSignedIn();
    const { loaders, engine } = context;
    const programme = found(await loaders.document.load(idOf(programmeId, context)), context);
    const root = organisationId
      ? found(await loaders.organisation.load(idOf(organisationId, context)), context).id
      : programme.organisationId;
    const content = await loaders.content.load({ documentId: programme.id, hash: programme.contentHash });
    const targets = targetsOf(content).filter((target) => !name || nameOf(target) === name);
    const day = asOf ?? dayOf(engine.clock.now().toISOString());
    return context.read(async (reading) => {
      const counts = await mayCount(reading, root);
      const shares = await denominatorsOf(reading, engine.flows.indicators, root, day);
      const since = await termBegins(reading, programme.organisationId, content, day);
      const configurable = counts && (await leadsAbove(reading, root));
      const shown: Shown[] = [];
      for (const target of targets) {
        const indicator = engine.flows.indicators.find(({ code }) => code === target.indicator);
        const denominator = indicator && shares.get(indicator.code);
        const asked = counts && denominator ? { indicator, organisationId: root, since, denominator } : null;
        const [measured = null] = asked ? await measure(reading, asked, [day]) : [];
        shown.push({ target, organisationId: root, asOf: day, asked, measured, configurable });
      }
      return shown;
    });
  }

  @FieldResolver(() => String)
  name(@Root() { target }: Shown): string {
    return nameOf(target);
  }

  @FieldResolver()
  title(@Root() { target }: Shown): string {
    return target.title;
  }

  @FieldResolver()
  unit(@Root() { target }: Shown): string {
    return target.unit;
  }

  @FieldResolver()
  comparison(@Root() { target }: Shown): string {
    return target.comparison;
  }

  @FieldResolver()
  target(@Root() { target }: Shown): number {
    return target.value;
  }

  @FieldResolver()
  figure(@Root() { target, measured }: Shown): number | null {
    return measured && figureOf(target.unit, measured);
  }

  @FieldResolver()
  numerator(@Root() { measured }: Shown): number | null {
    return measured && measured.numerator;
  }

  @FieldResolver()
  denominator(@Root() { measured }: Shown): number | null {
    return measured && measured.denominator;
  }

  @FieldResolver()
  notReported(@Root() { measured }: Shown): number {
    return measured?.notReported ?? 0;
  }

  @FieldResolver()
  counted(@Root() { asked }: Shown): boolean {
    return asked !== null;
  }

  @FieldResolver()
  countedLabel(@Root() { asked }: Shown, @Ctx() { locale }: Context): string | null {
    return asked && asked.indicator.labels[locale].counted;
  }

  @FieldResolver()
  reached(@Root() { target, measured }: Shown): boolean | null {
    return measured && isReached(target, measured);
  }

  @FieldResolver()
  share(@Root() { asked }: Shown, @Ctx() { locale }: Context) {
    return asked && shareOf(asked.indicator, asked.denominator.name, locale);
  }

  @FieldResolver()
  shares(@Root() { asked }: Shown, @Ctx() { locale }: Context) {
    return asked
      ? asked.indicator.denominators.map(({ name }) => shareOf(asked.indicator, name, locale))
      : [];
  }

  @FieldResolver()
  ofPeople(@Root() { asked }: Shown): boolean {
    return asked?.indicator.over === 'cadres';
  }

  @FieldResolver()
  async trend(
    @Root() { asked, asOf, target }: Shown,
    @Arg('step', () => api.TrendStep, { defaultValue: 'month' }) step: api.TrendStep,
    @Arg('count', () => Int, { defaultValue: 6, description: 'At most 24.' }) count: number,
    @Ctx() context: Context,
  ) {
    if (!asked) return [];
    const days = daysBack(asOf, step, Math.min(Math.max(count, 1), 24));
    const points = await context.read((reading) => measure(reading, asked, days));
    return points.map((point) => ({ ...point, figure: figureOf(target.unit, point) }));
  }

  @FieldResolver()
  async branches(
    @Root() { asked, asOf, target }: Shown,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    if (!asked) return connection(nothing);
    const listed = connection(
      await context
        .read((reading) => branchesOf(reading, asked, asOf, wanted))
        .catch(withCursor(context.locale)),
    );
    return {
      ...listed,
      edges: listed.edges.map(({ node, cursor }) => ({
        node: { ...node, figure: figureOf(target.unit, node) },
        cursor,
      })),
    };
  }

  @FieldResolver()
  async records(
    @Root() { asked, asOf }: Shown,
    @Arg('which', () => api.IndicatorRecords) which: api.IndicatorRecords,
    @Arg('key', () => Boolean, {
      nullable: true,
      description: 'Of people, the key ones alone: chair, vice chair, inspection chair.',
    })
    key: boolean | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    if (!asked) return connection(nothing);
    return connection(
      await context
        .read((reading) => recordsOf(reading, asked, asOf, { which, key }, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  typed(@Root() { target, organisationId, asOf }: Shown, @Ctx() context: Context) {
    return context.read((reading) => typedFigure(reading, target.indicator ?? '', organisationId, asOf));
  }
}

@Resolver(() => api.IndicatorBranch)
export class IndicatorBranchResolver {
  @FieldResolver()
  async organisation(@Root() { organisationId }: BranchRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }
}

@Resolver(() => api.IndicatorRecord)
export class IndicatorRecordResolver {
  @FieldResolver()
  organisation(@Root() { unitId }: RecordRow, @Ctx() { loaders }: Context) {
    return loaders.organisation.load(unitId);
  }

  @FieldResolver()
  person(@Root() { personId }: RecordRow, @Ctx() { loaders }: Context) {
    return personId && loaders.person.load(personId);
  }

  @FieldResolver()
  officeLabels(@Root() { offices }: RecordRow, @Ctx() { locale }: Context): string[] {
    return (offices ?? []).map((office) => officeTitle(office as Office, locale));
  }

  @FieldResolver()
  document(@Root() { documentId }: RecordRow, @Ctx() { loaders }: Context) {
    return documentId && loaders.document.load(documentId);
  }

  @FieldResolver()
  entry(@Root() { entryId }: RecordRow, @Ctx() { loaders }: Context) {
    return entryId && loaders.cadreEntry.load(entryId);
  }
}

const nothing = { rows: [], hasNext: false, hasPrevious: false, totalCount: 0, cursorOf: () => '' };

function shareOf({ labels }: Indicator, name: string, locale: Context['locale']) {
  return { name, label: labels[locale].denominators[name] ?? name };
}

function nameOf(target: Target): string {
  return target.indicator ?? target.id ?? target.title;
}

function targetsOf(content: unknown): Target[] {
  const targets: unknown =
    typeof content === 'object' && content !== null ? Reflect.get(content, 'targets') : undefined;
  return Array.isArray(targets) ? (targets as Target[]) : [];
}
