using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using TrustClaims.Application.Words;
using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>
/// A table as a file for spreadsheets, as people of that language have them set up: UTF-8 with its mark, in French with semicolons and decimal commas. Days are ISO
/// dates, an amount is exact with its currency beside it, and no word begins as a formula would. Written while it is made, so that no length of it fills the memory.
/// </summary>
public sealed class CsvFile(WordsOf words)
{
    private readonly Texts texts = words.Staff;

    /// <summary>Says that a file of that name follows.</summary>
    public static void Announce(HttpResponse answer, string name, DateOnly day)
    {
        answer.ContentType = "text/csv; charset=utf-8";
        answer.Headers.CacheControl = "no-store";
        answer.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"trustclaims-{name}-{day:yyyy-MM-dd}.csv\"");
    }

    public async Task Write(Stream to, IReadOnlyList<FigureColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellation)
    {
        var french = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr";
        var form = new CsvConfiguration(french ? CultureInfo.GetCultureInfo("fr-FR") : CultureInfo.InvariantCulture)
        {
            Delimiter = french ? ";" : ",",
            NewLine = "\r\n",
            InjectionOptions = InjectionOptions.Escape,
        };
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, form);
        foreach (var title in columns.SelectMany(Titles))
        {
            csv.WriteField(title);
        }

        await csv.NextRecordAsync();
        foreach (var row in rows)
        {
            foreach (var field in columns.SelectMany((column, index) => Fields(column.Kind, row[index], form.CultureInfo)))
            {
                csv.WriteField(field);
            }

            await csv.NextRecordAsync();
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private IEnumerable<string> Titles(FigureColumn column) => column.Kind switch
    {
        ColumnKind.Amount => [column.Title, texts["csv.currency", column.Title]],
        ColumnKind.Minutes => [texts["csv.minutes", column.Title], texts["csv.longer", column.Title]],
        _ => [column.Title],
    };

    private IEnumerable<string?> Fields(ColumnKind kind, object? cell, CultureInfo culture) => (kind, cell) switch
    {
        (ColumnKind.Amount, Money money) => [money.Amount.ToString("F" + money.Currency.Decimals, culture), money.Currency.Code],
        (ColumnKind.Minutes, TimeSpent spent) => [spent.Minutes.ToString(CultureInfo.InvariantCulture), texts[spent.Longer ? "csv.yes" : "csv.no"]],
        (ColumnKind.Amount or ColumnKind.Minutes, _) => [null, null],
        (_, double share) => [share.ToString("0.####", culture)],
        (_, IFormattable value) => [value.ToString(value is DateOnly ? "O" : null, CultureInfo.InvariantCulture)],
        _ => [(string?)cell],
    };
}
