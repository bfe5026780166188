import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { certificatesOf, type CertificateRow } from '../../certificates/index.ts';
import { numberLine } from '../../registers/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { idIn } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver(() => api.Certificate)
export class CertificateResolver {
  @Query(() => api.CertificateConnection, {
    description:
      'Certificates, the latest first: the viewer’s own, and those given by documents the viewer reads.',
  })
  async certificates(
    @Arg('documentId', () => ID, { nullable: true }) documentId: string | null,
    @Arg('personId', () => ID, { nullable: true }) personId: string | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const filter = { documentId: idIn(documentId), personId: idIn(personId) };
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => certificatesOf(reading, filter, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  numberLine(@Root() { number, symbol }: CertificateRow) {
    return numberLine(number, symbol);
  }

  @FieldResolver()
  pdfUrl(@Root() { id }: CertificateRow) {
    return `/certificates/${id}.pdf`;
  }

  @FieldResolver()
  document(@Root() { documentId }: CertificateRow, @Ctx() { loaders }: Context) {
    return loaders.document.load(documentId);
  }
}
