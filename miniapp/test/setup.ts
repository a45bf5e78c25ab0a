import '@testing-library/jest-dom';
import { wechat } from './taro';

beforeEach(() => wechat.reset());
