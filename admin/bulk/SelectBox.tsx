import Checkbox from '@mui/material/Checkbox';

interface SelectBoxProps {
  label: string;
  checked: boolean;
  onChange: () => void;
}

/** Marks a document; it lies over the link that the whole row is. */
export function SelectBox({ label, checked, onChange }: SelectBoxProps) {
  return (
    <Checkbox
      checked={checked}
      onChange={onChange}
      slotProps={{ input: { 'aria-label': label } }}
      sx={{ position: 'relative', zIndex: 1, p: 0.75 }}
    />
  );
}
