import { defineEntity, p, type InferEntity } from '@mikro-orm/postgresql';

export const File = defineEntity({
  name: 'File',
  properties: {
    id: p.uuid().primary(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    fileName: p.text(),
    mediaType: p.text(),
    size: p.integer(),
    sha256: p.text(),
  },
});
export type File = InferEntity<typeof File>;

export const Attachment = defineEntity({
  name: 'Attachment',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    fileId: p.uuid(),
    purpose: p.text().$type<'ATTACHMENT' | 'SIGNED_SCAN' | 'EVIDENCE'>(),
    title: p.text(),
    attachedBy: p.uuid(),
    attachedAt: p.datetime(),
    contentHash: p.text().nullable(),
  },
});
export type Attachment = InferEntity<typeof Attachment>;
