import './browser.scss';
