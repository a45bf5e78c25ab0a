export default definePageConfig({ navigationBarTitleText: '补记时长' });
