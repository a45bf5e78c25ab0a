export default definePageConfig({ navigationBarTitleText: '上门探访' });
