export default definePageConfig({ navigationBarTitleText: '留个话' });
