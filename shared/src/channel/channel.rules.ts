/** How a matter can come in; the district's own channels are rows of one of these kinds. */
export const channelKinds = ['sign', 'phone', 'window', 'finding', 'system', 'device'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The channels that people of the house use themselves, by the codes of their rows. */
export const ownChannels = { sign: 'sign', window: 'window', finding: 'finding' } as const;
