import AddLink from '@mui/icons-material/AddLink';
import Button from '@mui/material/Button';
import { LinkBase } from 'react-admin';
import { useWords } from '../../i18n/useWords.ts';

interface GatherLinkProps {
  kind: string;
  role: string;
  label: string;
  year?: number | null;
}

/** The way to the page where one document is made from many. */
export function GatherLink({ kind, role, label, year }: GatherLinkProps) {
  const words = useWords();
  return (
    <Button
      component={LinkBase}
      to={`/gather/${kind}/${role}${year ? `?year=${year}` : ''}`}
      variant="outlined"
      startIcon={<AddLink />}
      sx={{ justifySelf: 'start' }}
    >
      {words('gather.title', { role: label.toLowerCase() })}
    </Button>
  );
}
