import { toolApi, toolOfficeApi } from '@linli/shared/tool/tool.api';
import type { BorrowedTool, KeptTool, ToolLine } from '@linli/shared/tool/tool.contract';
import type { Answer, House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';

/** Hangs one tool at the east gate for three days a loan; answers it as its keeper sees it. */
export async function hang(house: House, name: string): Promise<KeptTool> {
  const body = { placeId: house.town.gate, name, loanDays: 3, count: 1 };
  const { status } = await (await house.as('钱洁')).ask(toolOfficeApi.add, { body });
  expect(status).toBe(201);
  return kept(house, name);
}

/** A tool by its name, as its keeper sees it now. */
export async function kept(house: House, name: string): Promise<KeptTool> {
  const { tools } = (await (await house.as('钱洁')).ask(toolOfficeApi.list)).body;
  const found = tools.find((tool) => tool.name === name);
  if (!found) throw new Error(`nobody keeps ${name}`);
  return found;
}

/** A tool by its id, as somebody at 12 号楼 2 单元 sees it. */
export async function onWall(house: House, who: string, id: string): Promise<ToolLine | undefined> {
  const body = { place: house.town.door };
  return (await (await house.as(who)).ask(toolApi.wall, { body })).body.tools.find((tool) => tool.id === id);
}

export const borrow = async (house: House, who: string, code: string): Promise<Answer<BorrowedTool>> =>
  (await house.as(who)).ask(toolApi.borrow, { body: { code } });

export const giveBack = async (house: House, who: string, code: string, broken?: string) =>
  (await house.as(who)).ask(toolApi.giveBack, { body: { code, ...(broken && { broken }) } });

/** Takes every tool off every wall, so that tests can share a house. */
export async function noTools(house: House): Promise<void> {
  for (const table of ['tool_wait', 'tool_loan', 'tool', 'message', 'throttle'])
    await statement(house.databaseUrl, `delete from ${table}`);
}
