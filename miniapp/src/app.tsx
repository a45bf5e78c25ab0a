import type { PropsWithChildren } from 'react';
import './app.scss';
import './styles/host';

/** The app: nothing of its own around its pages. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
