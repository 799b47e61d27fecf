using System.Text;
using Microsoft.AspNetCore.Http;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Tests.Hosting;

public sealed class FormBodyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task What_is_not_too_long_comes_through_as_it_is(int atOnce) =>
        Assert.Equal("to=fr&words=Bonjour&&x=", await Through("to=fr&words=Bonjour&&x=", atOnce));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(4096)]
    public async Task What_no_text_holds_comes_through_as_another_control_character(int atOnce) =>
        Assert.Equal("words=a%01b\u0001c%2500%%01&x=%010", await Through("words=a%00b\0c%2500%%00&x=%000", atOnce));

    [Fact]
    public async Task Of_a_value_too_long_the_beginning_comes_through_and_all_that_follows()
    {
        var text = await Through($"a=1&words={new string('x', 5_000_000)}&b=2", 4096);

        Assert.Equal(FormBody.LongestValue, text.Split('&')[1].Length);
        Assert.Equal(("a=1", "b=2"), (text.Split('&')[0], text.Split('&')[2]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(500)]
    public async Task Many_values_too_long_are_too_much_together(int values) =>
        await AssertTooLarge(string.Join('&', Enumerable.Repeat(new string('x', 1_600_000 / values), values)));

    [Fact]
    public async Task So_are_fields_without_end() => await AssertTooLarge(new string('&', 2_001));

    private static async Task AssertTooLarge(string form)
    {
        var failure = await Assert.ThrowsAsync<BadHttpRequestException>(() => Through(form, 4096));

        Assert.Equal(StatusCodes.Status413PayloadTooLarge, failure.StatusCode);
    }

    private static async Task<string> Through(string form, int atOnce)
    {
        await using var body = new FormBody(new MemoryStream(Encoding.ASCII.GetBytes(form)), cutsValues: true);
        using var through = new MemoryStream();
        var buffer = new byte[atOnce];
        while (await body.ReadAsync(buffer) is var count and > 0)
        {
            through.Write(buffer, 0, count);
        }

        return Encoding.ASCII.GetString(through.ToArray());
    }
}
