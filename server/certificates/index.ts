export { certificatesOf, type CertificateFilter, type CertificateRow } from './certificatesOf.ts';
export { certificatePaper } from './certificatePaper.ts';
