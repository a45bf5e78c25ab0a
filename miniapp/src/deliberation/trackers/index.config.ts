export default definePageConfig({ navigationBarTitleText: '查票在不在' });
