import { mergeInternalComponents } from '@tarojs/shared';
import table from './aria-props';

mergeInternalComponents(table);
