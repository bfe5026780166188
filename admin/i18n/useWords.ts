import { useTranslate } from 'react-admin';
import type { vi } from './vi/index.ts';

type Paths<Tree, Prefix extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Prefix}${Key}`
    : Paths<Tree[Key], `${Prefix}${Key}.`>;
}[keyof Tree & string];

/** Every sentence of the console by its path; a missing one fails to compile. */
export type WordKey = Paths<Omit<typeof vi, 'ra'>>;
export type Words = (key: WordKey, holes?: Record<string, unknown>) => string;

export function useWords(): Words {
  return useTranslate() as Words;
}
