export default definePageConfig({ navigationBarTitleText: '意见与建议' });
