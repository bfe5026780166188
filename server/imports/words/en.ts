import type { vi } from './vi.ts';

/** The same in English. */
export const en: typeof vi = {
  file: {
    'too-large': 'The file has more than {max} MB. Divide it.',
    'not-a-sheet':
      'Only Excel workbooks (.xlsx) without macros and .csv files are taken. Open .xls and .xlsm in Excel and save them as .xlsx.',
    encrypted:
      'The file has a password, so it cannot be read. Open it in Excel, take the password off, save and upload it.',
    unreadable: 'The file cannot be read. Open it in Excel, save it as .xlsx and upload that.',
    'not-utf8':
      'The CSV file is not UTF-8 (perhaps an old encoding: Windows-1258, TCVN3, VNI), so letters with marks would be lost. Save it as “CSV UTF-8”, or use .xlsx.',
    'too-many-rows': 'The file has more than {max} lines. Divide it into files of at most {max} lines.',
    'too-much-unpacked':
      'Unpacked, the workbook is too large. Copy the data alone to a new workbook and upload that.',
    'cell-too-long':
      'Cell {cell} holds too much text: a cell has at most {max} characters, and each column takes fewer. Shorten it and upload the file again.',
    'list-closed': 'The course takes no list now: its plan must be issued, and the course not concluded.',
    empty: 'There is no line under the headings.',
    'columns-missing': 'Missing: {missing}. Name the columns as the template does.{unknown}',
    unknown: ' Columns not recognised: {unknown}.',
    oldFont:
      ' The headings are written for an old font (TCVN3, VNI): convert the whole file to Unicode, with UniKey for one.',
    'column-twice': 'The column “{column}” is there twice. Leave one.',
  },
  row: {
    required: 'Nothing entered. Fill in this cell.',
    'too-long': 'Too long: {max} characters at most. Shorten this cell.',
    'forbidden-character': 'There is a hidden character. Type this cell anew.',
    'old-font':
      'Written for an old font (TCVN3, VNI). Convert the whole file to Unicode, with UniKey for one, and upload it again.',
    'wrong-type': 'This is no text.',
    formula: 'The cell is a formula. Copy it and “paste values”, so that its result stands there.',
    'not-a-day': '“{value}” is no day there is. Write day/month/year, as 05/09/2026.',
    'month-first':
      '“{value}” has the month first. Write day/month/year, and look at the days of all lines: others may be the wrong way round too.',
    'not-an-email': 'This is no mail address. Write it as name@unit.vn, or leave it empty.',
    'not-a-phone-number':
      'This is no telephone number. Write it in figures, such as 0912 345 678, or leave it empty.',
    'duplicate-row': 'The same as line {line} of the file. Leave one of them.',
    'unknown-unit': 'No unit within your reach has this code. Check it, or import units first.',
    'unit-dissolved': '“{name}” has ended on {date}. Use the code of its successor.',
    'not-under-you': '“{name}” is not yours to administer.',
    'code-taken': 'A unit beyond your reach has this code. Choose another.',
    'by-decision-only':
      'The unit is known, with “{now}”. This changes by a decision: use “Changes of organisations”. If nothing changes, write what stands there.',
    'invalid-code': 'A code has capitals, digits and dots only, as BM.041.',
    'unknown-kind': 'Write “Grassroots union” or “Upper union”.',
    'in-future': 'This day has not come yet.',
    'not-an-upper': 'The upper union must be an upper union, not a grassroots union.',
    'too-deep': 'More than {max} levels of the file stand under each other. Check the codes of upper unions.',
    'cycle-of-parents': 'Units of the file stand under each other in a circle.',
    'person-code-taken': 'Somebody beyond your reach has this number.',
    'other-name': 'This is the number of {name}. Check number and name.',
    'several-of-name': 'The unit has {count} people called {name}. Add the cadre number.',
    'person-elsewhere':
      '{name} is entered at {units}. Whoever moves gets a new office by the file “Offices”.',
    'person-left':
      '{name} holds no office of this unit any more since {date}. If it is them, add the cadre number.',
    'unknown-person': '“{unit}” has nobody of this name. Import cadres first, or add the cadre number.',
    'unknown-office': 'There is no such office. Offices: {offices}.',
    'ends-before': 'It ends before it begins.',
    'before-unit': 'The unit was founded on {date}, after this day.',
    'office-held': 'They hold this office from {from} until {until}: the times overlap.',
    'second-chair':
      '{name} is chair from {from} until {until}; a unit has one chair. Enter an end for the one before.',
    'not-yes-or-no':
      'Write “x” for a member of the standing committee, “no” where that has ended, or nothing.',
    'not-on-committee':
      'Only chair, vice chair, secretary and committee members sit on the standing committee.',
    'not-administrator': 'Whoever asked for it administers this organisation no longer.',
    'in-use': 'Something else refers to it by now (documents, offices, an account …), so it stays.',
    'changed-since': 'Somebody has changed it since, so it stays.',
    'has-acted': 'They have acted on documents in this office, so it stays. To end it, enter its last day.',
    'unknown-session':
      'The course has {count} sessions. Write “x” for all so far, or their numbers by day, such as 1, 2.',
    'session-not-begun': 'Session {no} is on {date}; nobody can have been there yet.',
    'sits-elsewhere': '{name} holds office in {units}, not in the unit named here.',
    'no-office-now': '{name} holds no office now in the organiser or under it, and cannot be invited.',
    'list-closed': 'The course takes no more changes of its list, so this line can no longer be changed.',
    'list-full': 'The list holds {max} people already.',
    'list-changed':
      'The list or the course has changed since the preview; nothing was entered. Upload the file again.',
    'ticked-since': 'Somebody ticked this person off in more sessions since, so it stays.',
  },
  now: 'now',
  notes: {
    title: 'How to fill in',
    columns: ['Column', 'Required', 'How', 'Example'],
    required: 'Yes',
    more: 'Fill in the first sheet from line 2. At most {max} lines a file. No formulas. Do not rename columns.',
  },
};
