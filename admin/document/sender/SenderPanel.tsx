import PersonSearch from '@mui/icons-material/PersonSearch';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import type { DocumentParts } from '../useDocument.ts';
import { SenderDialog } from './SenderDialog.tsx';

type Sender = NonNullable<DocumentParts['sender']>;

/** Who sent it from outside: kept back until whoever resolves it says why. */
export function SenderPanel({ document }: { document: DocumentParts }) {
  const words = useWords();
  const [asked, setAsked] = useState<'read' | 'erase'>();
  const { sender } = document;
  if (!sender) return null;
  const isShown = Boolean(sender.name ?? sender.phone ?? sender.email);
  return (
    <Box
      component="section"
      aria-label={words('document.sender')}
      sx={{ mb: 3, p: 2, border: 1, borderColor: 'divider', borderRadius: 2, bgcolor: 'background.paper' }}
    >
      <Typography variant="h2" sx={{ fontSize: '1.0625rem', mb: 0.5 }}>
        {words('document.sender')}
      </Typography>
      {isShown ? (
        <Identity sender={sender} />
      ) : (
        <Typography>{words(`document.${standing(sender)}`)}</Typography>
      )}
      {sender.mayRead && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {!isShown && (
            <Button
              size="small"
              variant="outlined"
              startIcon={<PersonSearch />}
              onClick={() => setAsked('read')}
            >
              {words('document.senderRead')}
            </Button>
          )}
          <Button size="small" color="error" onClick={() => setAsked('erase')}>
            {words('document.senderErase')}
          </Button>
        </Box>
      )}
      {asked && <SenderDialog documentId={document.id} act={asked} onClose={() => setAsked(undefined)} />}
    </Box>
  );
}

function Identity({ sender: { name, phone, email } }: { sender: Sender }) {
  const words = useWords();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {name && <strong>{name}</strong>}
        {phone && <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Link>}
        {email && <Link href={`mailto:${email}`}>{email}</Link>}
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {words('document.senderShown')}
      </Typography>
    </>
  );
}

function standing({ named, erased, mayRead }: Sender) {
  if (!named) return 'senderUnnamed';
  if (erased) return 'senderErased';
  return mayRead ? 'senderKept' : 'senderNotYours';
}
