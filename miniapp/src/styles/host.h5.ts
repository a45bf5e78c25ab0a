import './browser.scss';
import '../platform/guest.h5';
