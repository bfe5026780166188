/** Where things are pressed with a thumb: large enough for one, 44 px. */
export const forThumbs = { '@media (pointer: coarse), (max-width: 599.95px)': { minHeight: 44 } };
