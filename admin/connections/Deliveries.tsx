import Box from '@mui/material/Box';
import type { WebhookPartsFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { DeliveryTag } from './DeliveryTag.tsx';

type Delivery = WebhookPartsFragment['recentDeliveries'][number];

/** What was sent to one address lately, and how each went. */
export function Deliveries({ deliveries }: { deliveries: Delivery[] }) {
  const words = useWords();
  if (deliveries.length === 0) return <Box sx={{ mt: 1.5 }}>{words('connections.noDeliveries')}</Box>;
  return (
    <Box
      component="ul"
      aria-label={words('connections.deliveries')}
      sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none', borderTop: 1, borderColor: 'divider' }}
    >
      {deliveries.map((delivery) => (
        <DeliveryLine key={delivery.key} delivery={delivery} />
      ))}
    </Box>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const words = useWords();
  const { key, status, attempts, reason, createdAt, nextAt } = delivery;
  const how = [
    attempts > 0 && words('connections.tried', { smart_count: attempts }),
    nextAt && words('connections.againAt', { at: showDateTime(nextAt) }),
  ].filter(Boolean);
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', md: '150px minmax(0, 1fr) auto' },
        columnGap: 2,
        py: 1,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box component="time" dateTime={createdAt} sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
        {showDateTime(createdAt)}
      </Box>
      <Box
        sx={{
          minWidth: 0,
          gridRow: { xs: 2, md: 'auto' },
          gridColumn: { xs: '1 / -1', md: 'auto' },
          overflowWrap: 'anywhere',
        }}
      >
        {reason && <Box>{reason}</Box>}
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[...how, words('connections.key', { key })].join(' · ')}
        </Box>
      </Box>
      <Box>
        <DeliveryTag status={status} />
      </Box>
    </Box>
  );
}
