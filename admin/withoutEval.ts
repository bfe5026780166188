import { config } from 'zod';

// zod tries whether it may compile code, which our content policy forbids and reports. First of all imports: it asks once.
config({ jitless: true });
