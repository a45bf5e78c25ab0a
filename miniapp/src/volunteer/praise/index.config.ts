export default definePageConfig({ navigationBarTitleText: '表扬我的话' });
