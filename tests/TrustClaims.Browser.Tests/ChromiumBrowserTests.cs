namespace TrustClaims.Browser.Tests;

public sealed class ChromiumBrowserTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task A_page_runs_its_script()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.SetContentAsync("<p id=word>before</p><script>document.querySelector('#word').textContent = 'after'</script>");

        Assert.Equal("after", await page.TextContentAsync("#word"));
    }
}
