/** In whose name stands what the engine does by itself, and what people without accounts say: a person who is nobody. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
