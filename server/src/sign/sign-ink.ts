/** The colours of a sign. Solid, because see-through lines print differently on every machine. */
export interface Ink {
  ground: string;
  text: string;
  /** The line that runs around the plate. */
  frame: string;
  /** The hairlines between its parts. */
  hair: string;
  /** On the white panel: the code and what stands beside it. */
  code: string;
  panelEdge: string | null;
  /** The lamp over the door in the mark. */
  lamp: string;
  /** Where to cut; seen on the plate and on paper. */
  cut: string;
}

/** Enamel for a colour printer, black on white for any other. */
export const inks: Readonly<Record<'color' | 'mono', Ink>> = {
  color: {
    ground: '#0D4F63',
    text: '#FFFFFF',
    frame: '#86A7B1',
    hair: '#6E95A1',
    code: '#0D4F63',
    panelEdge: null,
    lamp: '#F6B73C',
    cut: '#86A7B1',
  },
  mono: {
    ground: '#FFFFFF',
    text: '#000000',
    frame: '#808080',
    hair: '#999999',
    code: '#000000',
    panelEdge: '#000000',
    lamp: '#000000',
    cut: '#808080',
  },
};
