export interface Lock {
  release(): void;
}

type Kind = 'exclusive' | 'shared';

export function tryLock(file: string, kind: Kind): Lock | null;
export function lock(file: string, kind: Kind, onWait?: () => void): Promise<Lock>;
