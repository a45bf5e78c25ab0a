export default definePageConfig({ navigationBarTitleText: '要上门告诉的' });
