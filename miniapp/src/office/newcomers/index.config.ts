export default definePageConfig({ navigationBarTitleText: '谁要入住' });
