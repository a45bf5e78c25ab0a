export default definePageConfig({ navigationBarTitleText: '补记占多少' });
