import { useEffect, type PropsWithChildren } from 'react';
import './app.scss';
import { startSending } from './platform/outgoing/start';
import './styles/host';

/** The app: nothing of its own around its pages; what could not be sent before is sent beside them. */
export default function App({ children }: PropsWithChildren) {
  useEffect(startSending, []);
  return children;
}
