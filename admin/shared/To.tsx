import Link, { type LinkProps } from '@mui/material/Link';
import { LinkBase } from 'react-admin';

/** A link inside the console. */
export function To({ to, ...rest }: { to: string } & Omit<LinkProps, 'href'>) {
  return <Link component={LinkBase} to={to} {...rest} />;
}
