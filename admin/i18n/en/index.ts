import { common, faults } from './common.ts';
import { frame, signIn } from './frame.ts';
import { ra } from './ra.ts';

export const en = { ra, frame, signIn, common, faults };
