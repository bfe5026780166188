import type { WordKey } from '../i18n/useWords.ts';

/** The server says in the page's head whether this is the demo province. */
export function isDemo(): boolean {
  const said = document.querySelector('meta[name="trinhky-demo"]')?.getAttribute('content');
  return said === '1' || said === 'true';
}

export const demoPassword = 'trinhky-demo';

export const demoAccounts: { username: string; is: WordKey }[] = [
  { username: 'chutich.cs01', is: 'signIn.demoChair' },
  { username: 'thuky.cs01', is: 'signIn.demoSecretary' },
  { username: 'uyvien1.cs01', is: 'signIn.demoMember' },
  { username: 'vanphong.tinh', is: 'signIn.demoOfficer' },
  { username: 'lanhdao.tinh', is: 'signIn.demoLeader' },
  { username: 'vanthu.tinh', is: 'signIn.demoClerk' },
  { username: 'ubkt.tinh', is: 'signIn.demoAuditor' },
  { username: 'quantri', is: 'signIn.demoAdministrator' },
];
