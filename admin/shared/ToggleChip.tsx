import ButtonBase from '@mui/material/ButtonBase';
import { forThumbs } from '../theme/thumb.ts';

interface ToggleChipProps {
  pressed: boolean;
  onPress: () => void;
  children: React.ReactNode;
}

/** A filter that is on or off, and says so. */
export function ToggleChip({ pressed, onPress, children }: ToggleChipProps) {
  return (
    <ButtonBase
      aria-pressed={pressed}
      onClick={onPress}
      sx={{
        minHeight: 36,
        ...forThumbs,
        px: 1.5,
        border: 1,
        borderRadius: 5,
        fontSize: '0.9375rem',
        fontFamily: 'inherit',
        fontWeight: pressed ? 600 : 400,
        color: pressed ? 'primary.main' : 'text.primary',
        borderColor: pressed ? 'primary.main' : 'edge',
        bgcolor: pressed ? 'accentSoft' : 'background.paper',
        whiteSpace: 'nowrap',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      {children}
    </ButtonBase>
  );
}
