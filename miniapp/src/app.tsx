import { useEffect, type PropsWithChildren } from 'react';
import './app.scss';
import './platform/ahead';
import { useNoSuchPage } from './platform/go';
import { offerNewer } from './platform/newer';
import { startSending } from './platform/outgoing/start';
import './styles/host';

/** The app: nothing of its own around its pages; once started, it sends what could not be sent before and offers a newer version. */
export default function App({ children }: PropsWithChildren) {
  useEffect(startSending, []);
  useEffect(offerNewer, []);
  useNoSuchPage();
  return children;
}
