using System.Text;
using TrustClaims.Application.Imports;
using TrustClaims.Domain;

namespace TrustClaims.Application.Tests.Imports;

public sealed class CsvRowsTests
{
    [Fact]
    public void Rows_are_read_with_the_line_they_begin_on()
    {
        Assert.Equal(
            ["2: a|b", "3: one\ntwo|b", "6: a, b|\"", "7: |"],
            Rows("x,y\na,b\n\"one\ntwo\",b\n\n\"a, b\",\"\"\"\"\n,\n"));
    }

    [Fact]
    public void Line_ends_of_any_kind_and_a_mark_at_the_start_are_no_part_of_it() => Assert.Equal(["2: a|b", "3: c|d"], Rows("\uFEFFx,y\r\na,b\r\nc,d"));

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_own_row_alone() =>
        Assert.Equal(["2: a|b", "3: row_quotes", "4: c|d", "5: e|f", "6: g|h, i"], Rows("x,y\na,b\nhalf,\"wri\nc,d\ne,f\ng,\"h, i\"\n"));

    [Fact]
    public void A_quote_in_the_midst_of_a_field_is_a_fault() => Assert.Equal(["2: row_quotes", "3: c|d"], Rows("x,y\na\"b\",c\nc,d\n"));

    [Fact]
    public void A_row_written_by_half_is_a_fault() => Assert.Equal(["2: a|b", "3: row_fields"], Rows("x,y\na,b\nc"));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_a_fault_of_their_row()
    {
        using var file = new TemporaryFile([.. "x,y\n"u8, .. "caf"u8, 0xE9, .. ",b\nc,d\n"u8]);
        Assert.Equal(["2: row_not_utf8", "3: c|d"], Read(file.Path));
    }

    [Fact]
    public void UTF16_with_its_mark_is_read()
    {
        using var file = new TemporaryFile([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("x,y\né,b\n")]);
        Assert.Equal(["2: é|b"], Read(file.Path));
    }

    [Fact]
    public void UTF16_without_a_mark_is_refused_at_its_header()
    {
        using var file = new TemporaryFile(Encoding.Unicode.GetBytes("x,y\na,b\n"));
        Assert.Equal("header_not_read", CodeOf(CsvRows.Open(file.Path, CsvForm.Usual).Refusal));
    }

    [Fact]
    public void A_zipped_file_is_read_whole()
    {
        using var file = new TemporaryFile(TemporaryFile.Zip("x,y\na,b\nc,d"), "file.csv.gz");
        Assert.Equal(["2: a|b", "3: c|d"], Read(file.Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(200)]
    public void A_zipped_file_that_was_cut_is_told_from_a_whole_one(int bytes)
    {
        var random = new Random(1);
        var whole = TemporaryFile.Zip("x,y\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{random.NextInt64()},{i}\n")));
        using var file = new TemporaryFile(whole[..^bytes], "file.csv.gz");

        Assert.Contains(CodeOf(CsvRows.Check(file.Path, CsvForm.Usual)), new[] { "file_cut", "file_damaged" });
    }

    [Fact]
    public void A_zipped_file_with_a_wrong_byte_is_damaged()
    {
        var bytes = TemporaryFile.Zip("x,y\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"{i * 7919},{i}\n")));
        bytes[bytes.Length / 2] ^= 0x55;
        using var file = new TemporaryFile(bytes, "file.csv.gz");

        Assert.Equal("file_damaged", CodeOf(CsvRows.Check(file.Path, CsvForm.Usual)));
    }

    [Fact]
    public void A_file_without_lines_is_no_CSV_file()
    {
        using var file = new TemporaryFile("x,y\n" + new string('a', 1_500_000));
        Assert.Equal("line_too_long", CodeOf(CsvRows.Check(file.Path, CsvForm.Usual)));
    }

    [Theory]
    [InlineData("file.csv")]
    [InlineData("file.csv.gz")]
    public void An_empty_file_says_so(string name)
    {
        using var file = new TemporaryFile([], name);
        Assert.Equal("file_empty", CodeOf(CsvRows.Open(file.Path, CsvForm.Usual).Refusal));
    }

    [Fact]
    public void A_file_that_is_not_there_says_so() => Assert.Equal("file_not_opened", CodeOf(CsvRows.Open("/nowhere/at/all.csv", CsvForm.Usual).Refusal));

    [Fact]
    public void Whatever_the_bytes_reading_ends_without_a_crash()
    {
        var random = new Random(20261121);
        var letters = "ab,\"\n\r\0é\uFFFD;x".AsSpan();
        for (var i = 0; i < 300; i++)
        {
            using var file = new TemporaryFile("x,y\n" + string.Concat(random.GetItems(letters, random.Next(400))));
            foreach (var row in Read(file.Path))
            {
                Assert.NotEmpty(row);
            }
        }
    }

    internal static string? CodeOf(Refusal? refusal) => (refusal as Refusal.Invalid)?.Errors[0].Code ?? refusal?.Code;

    private static List<string> Rows(string text)
    {
        using var file = new TemporaryFile(text);
        return Read(file.Path);
    }

    private static List<string> Read(string path)
    {
        using var rows = CsvRows.Open(path, CsvForm.Usual).Value;
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add($"{rows.Line}: {rows.Fault?.Code ?? $"{rows[0]}|{rows[1]}"}");
        }

        Assert.Null(rows.Failure);
        return read;
    }
}
