export default definePageConfig({ navigationBarTitleText: '民情收集站' });
