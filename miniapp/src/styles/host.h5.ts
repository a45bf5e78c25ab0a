import './browser.scss';
import { dress, isEmbedded } from '../platform/guest.h5';

const page = document.documentElement;
page.classList.toggle('is-embedded', isEmbedded(location.search, sessionStorage));
void dress(page);
