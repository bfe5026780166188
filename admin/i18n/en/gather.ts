export const gather = {
  title: 'Make the %{role}',
  lead: 'One document for many files. What is not appraised yet, or decided already, stands below with its state.',
  year: 'Year',
  ready: 'Can go in (%{smart_count})',
  readyNone: 'No file is appraised yet.',
  others: 'Other files, not for this one (%{smart_count})',
  without: 'No file (%{smart_count})',
  withoutHelp: 'These units have sent no file, so they are not in the document and have no result.',
  tick: 'Put in the file of %{unit}',
  tickAll: 'Select all',
  untickAll: 'Select none',
  make: 'Make the %{role} (files: %{smart_count})',
};
