import { common, faults } from './common.ts';
import { frame, signIn } from './frame.ts';
import { ra } from './ra.ts';

export const vi = { ra, frame, signIn, common, faults };
