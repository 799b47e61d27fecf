using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using TrustClaims.Testing.Web;
using TrustClaims.Web.Tests.Customers;

namespace TrustClaims.Web.Tests.Managers;

public sealed partial class OverviewTests
{
    [Fact]
    public async Task Of_nothing_the_page_says_so_in_words()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        var page = await manager.GetPage("/manage");

        Assert.Contains("il n’y a pas de part à montrer", page, StringComparison.Ordinal);
        Assert.Contains("il n’y a rien à estimer", page, StringComparison.Ordinal);
        Assert.Contains("Aucun engagement n’est encore arrivé à son terme", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_page_for_managers_is_one_click_away()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");

        var page = await manager.GetPage("/manage");

        foreach (var address in new[] { "/desk", "/manage/studio", "/manage/follow-ups", "/manage/policies", "/manage/promises", "/manage/voices", "/manage/incidents", "/manage/team", "/manage/messages", "/manage/texts", "/manage/feelings" })
        {
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Claims_of_today_are_figures_with_their_sentences()
    {
        await using var app = await Lived();
        using var manager = await app.SignedInAs("manager");

        var page = await manager.GetPage("/manage");

        Assert.Contains("Sur 2 demandes, 1 ont été accordées sur parole, 0 à une date promise et 1 confiées à une personne.", page, StringComparison.Ordinal);
        Assert.Contains("de 1 demande crue (43,40\u00a0€), personne ne sait encore ce qu’il en était", page, StringComparison.Ordinal);
        Assert.Contains("1 réponse sur 1 est 4 ou 5 sur 5", page, StringComparison.Ordinal);
        Assert.Contains("Le plus souvent\u00a0: kitchen", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", ";")]
    [InlineData("en", ",")]
    public async Task Every_file_holds_the_very_figures_of_the_page(string language, string separator)
    {
        await using var app = await Lived();
        using var manager = await app.SignedInAs("manager");
        manager.DefaultRequestHeaders.AcceptLanguage.Clear();
        manager.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var page = await manager.GetPage("/manage");
        var files = Download().Matches(page).Select(link => link.Groups[1].Value).Where(link => !link.EndsWith("/today.csv", StringComparison.Ordinal)).ToList();
        Assert.Superset(new HashSet<string> { "/manage/export/answers.csv", "/manage/export/exposure.csv", "/manage/export/carriers.csv", "/manage/export/leakage.csv", "/manage/export/effort.csv" }, files.ToHashSet());

        foreach (var file in files)
        {
            using var answer = await manager.GetAsync(file);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
            var rows = Read(Encoding.UTF8.GetString(bytes.AsSpan(3)), separator);
            var shown = Rows(page, Path.GetFileNameWithoutExtension(file));
            Assert.Equal(shown.Count, rows.Count - 1);
            foreach (var (cells, fields) in shown.Zip(rows.Skip(1)))
            {
                // What a cell carries for machines is a field of the file, written as that language writes numbers.
                var numbers = fields.Select(field => language == "fr" ? field.Replace(',', '.') : field).ToList();
                Assert.All(cells.Where(cell => cell.Length > 0), cell => Assert.Contains(numbers, number => Same(number, cell)));
            }
        }
    }

    [Fact]
    public async Task What_waits_and_was_declared_today_is_a_file_too()
    {
        await using var app = await Lived();
        using var manager = await app.SignedInAs("manager");

        var page = await manager.GetPage("/manage");
        var rows = Read((await manager.GetStringAsync("/manage/export/today.csv")).TrimStart('\uFEFF'), ";");

        Assert.Contains("href=\"/manage/export/today.csv\"", page, StringComparison.Ordinal);
        Assert.Equal(["Demandes à regarder 1", "Dont en retard 0", "Déclarées aujourd’hui 2", "Sur parole 1", "Promises pour un jour 0", "Pour une personne 1"], rows.Skip(1).Select(row => string.Join(' ', row)));
    }

    [Fact]
    public async Task Nobody_s_name_or_address_is_in_any_file()
    {
        await using var app = await Lived();
        using var manager = await app.SignedInAs("manager");
        var page = await manager.GetPage("/manage");

        foreach (var link in Download().Matches(page).Select(link => link.Groups[1].Value))
        {
            var file = await manager.GetStringAsync(link);
            Assert.DoesNotContain("Ada", file, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("example.org", file, StringComparison.Ordinal);
            Assert.DoesNotContain("FR-1042", file, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.com\")")]
    [InlineData("+33")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task A_word_that_begins_as_a_formula_is_made_harmless(string carrier)
    {
        await using var app = await Visiting.Open();
        var order = app.CupAndTea();
        order = order with { Parcels = [order.Parcels![0]! with { Carrier = carrier }] };
        using var visitor = await Visiting.Visit(app, await app.Order(order));
        using var declared = await visitor.Send("/declare?type=LostParcel", ("item", "1"), ("remedy", "Refund"));
        using var manager = await app.SignedInAs("manager");

        var file = await manager.GetStringAsync("/manage/export/carriers.csv");

        Assert.Equal("'" + carrier, Read(file.TrimStart('\uFEFF'), ";")[1][0]);
    }

    [Fact]
    public async Task Amounts_are_exact_with_their_currency_beside_them_and_days_are_iso_dates()
    {
        await using var app = await Lived();
        using var manager = await app.SignedInAs("manager");

        var rows = Read((await manager.GetStringAsync("/manage/export/exposure.csv")).TrimStart('\uFEFF'), ";");

        Assert.Equal(91, rows.Count);
        Assert.Equal(["Jour", "Accordé sur parole", "Accordé sur parole (monnaie)", "Budget", "Budget (monnaie)"], rows[0].Take(5));
        Assert.Equal("43,40", rows[1][1]);
        Assert.Equal("EUR", rows[1][2]);
        Assert.Matches("^\\d{4}-\\d\\d-\\d\\d$", rows[1][0]);
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_not_found()
    {
        await using var app = await App.Start();
        using var manager = await app.SignedInAs("manager");
        using var agent = await app.SignedInAs("agent", "lea@example.org");

        using var unknown = await manager.GetAsync("/manage/export/customers.csv");
        using var refused = await agent.GetAsync("/manage/export/answers.csv");

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    // A claim on word with an answer to how easy it was, and one for a person.
    private static async Task<App> Lived()
    {
        var app = await Visiting.Open();
        using var visitor = await Visiting.Visit(app, await app.Order(app.CupAndTea()));
        using var declared = await visitor.Send("/declare?type=LostParcel", ("item", "1"), ("item", "2"), ("remedy", "Refund"));
        var claim = declared.Headers.Location!.OriginalString.Split('?')[0];
        using var said = await visitor.SubmitTo(claim, $"{claim}?handler=Effort", ("effort", "5"), ("packaging", "2"));
        await app.ClaimInReview();
        return app;
    }

    private static bool Same(string field, string cell) => field == cell ||
        (double.TryParse(field, CultureInfo.InvariantCulture, out var one) && double.TryParse(cell, CultureInfo.InvariantCulture, out var other) && Math.Abs(one - other) <= 0.00005);

    private static List<string[]> Read(string text, string separator)
    {
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    private static List<List<string>> Rows(string page, string name)
    {
        var section = page[page.IndexOf($"<h3 id=\"{name}\"", StringComparison.Ordinal)..];
        var body = section[section.IndexOf("<tbody>", StringComparison.Ordinal)..section.IndexOf("</tbody>", StringComparison.Ordinal)];
        return body.Split("<tr>").Skip(1).Select(row => Carried().Matches(row).Select(cell => cell.Groups[1].Value).ToList()).ToList();
    }

    [GeneratedRegex("href=\"(/manage/export/[a-z]+\\.csv)\"")]
    private static partial Regex Download();

    [GeneratedRegex("data-value=\"([^\"]*)\"")]
    private static partial Regex Carried();
}
