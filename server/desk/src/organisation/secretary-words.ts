import type { Secretary } from '@linli/shared/party/party.contract';

/** What a secretary is called in a list: their name and their branch. */
export const secretaryWords = ({ name, branch }: Secretary): string => `${name ?? '已离开'}（${branch}）`;
