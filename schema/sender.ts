import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { ActionRefused, byTypename, InvalidInput } from './results.ts';

@ObjectType({
  description:
    'Who sent what came from outside. Name and ways to reach them are there only for a quarter of an hour after the viewer said why, by `readSender`, which stands in the history.',
})
export class Sender {
  @Field(() => Boolean, { description: 'They said who they are.' })
  named!: boolean;

  @Field(() => Boolean, { description: 'It was forgotten since.' })
  erased!: boolean;

  @Field(() => Boolean, { description: 'The viewer may ask for it, with a reason.' })
  mayRead!: boolean;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;
}

@ObjectType({ description: 'Where people without accounts write to an organisation.' })
export class PublicForm {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  url!: string;

  @Field(() => String, { description: 'The address as a QR code, an SVG image.' })
  qrUrl!: string;

  @Field(() => String, { description: 'A page to print and put up.' })
  posterUrl!: string;
}

export const SenderResult = createUnionType({
  name: 'SenderResult',
  types: () => [Document, ActionRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});
