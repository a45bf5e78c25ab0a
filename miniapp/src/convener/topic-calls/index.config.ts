export default definePageConfig({ navigationBarTitleText: '要回的话' });
