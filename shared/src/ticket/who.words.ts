import type { Happening } from './ticket.contract';

/** Who did something, as its reader calls them; empty for the system. */
export function whoWords({ part, name, role }: Happening['who'], staff: boolean): string {
  switch (part) {
    case 'you':
      return staff ? '本人' : '您';
    case 'neighbour':
      return '邻居';
    case 'handler':
    case 'community':
      return [role, name].filter(Boolean).join(' ');
    case 'system':
      return '';
  }
}
