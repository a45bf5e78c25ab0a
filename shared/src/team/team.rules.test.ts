import { partsTowardMember } from './team.rules';

const member = { personId: 'member', path: '/d/c/', leadId: 'lead' };
const clerk = [{ permission: 'coordinate', placeId: 'c', path: '/d/c/' } as const];

test.each([
  ['the member', 'member', [], ['self']],
  ['the lead', 'lead', [], ['steward']],
  ['the community', 'clerk', clerk, ['steward']],
  ['another member', 'other', [], []],
])('%s plays its part toward a member', (_, id, posts, parts) => {
  expect(partsTowardMember(member, { id, posts })).toEqual(parts);
});

test('a lead does not decide on what they asked for themselves', () => {
  expect(partsTowardMember({ ...member, personId: 'lead' }, { id: 'lead', posts: [] })).toEqual(['self']);
});
