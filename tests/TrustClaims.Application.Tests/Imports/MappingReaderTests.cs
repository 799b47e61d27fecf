using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Application.Tests.Imports;

public sealed class MappingReaderTests
{
    [Fact]
    public void The_examples_are_read()
    {
        var tsa = MappingReader.ReadFile(SampleFiles.TsaMapping).Value;
        var olist = MappingReader.ReadFile(SampleFiles.OlistMapping).Value;

        Assert.Equal(("tsa", MappingRows.Claims, Currency.Of("USD")), (tsa.Name, tsa.Rows, tsa.Currency));
        Assert.Equal(new TimeOnly(12, 0), tsa.Fields["declaredAt"].At);
        Assert.Equal(("olist", MappingRows.Orders, "America/Sao_Paulo"), (olist.Name, olist.Rows, olist.Zone.Id));
        Assert.True(olist.Fields["shipping"].Sum);
    }

    [Fact]
    public void Every_mistake_is_named_with_its_path()
    {
        var refusal = MappingReader.Read("""
            { "name": "", "rows": "clams", "currency": "EURO", "timeZone": "Mars", "delimiter": ";;", "colour": 1,
              "fields": { "id": { "column": "a", "value": "b" }, "type": { "column": 1 }, "declaredAt": { "column": "d", "at": "noon", "hour": 1 },
                          "payable": [], "nonsense": "x", "paid": { "firstOf": [] }, "outcome": { "column": "o", "words": { "x": 1 } } } }
            """).Refusal;

        var errors = Assert.IsType<Refusal.Invalid>(refusal).Errors.Select(error => $"{error.Path}: {error.Code}").ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "colour: unknown", "rows: must_be_one_of", "name: must_be_text", "currency: must_be_currency", "timeZone: must_be_time_zone", "delimiter: must_be_character",
                "fields.id: one_source", "fields.type.column: must_be_text", "fields.declaredAt.at: must_be_hour", "fields.declaredAt.hour: unknown",
                "fields.payable: must_be_object", "fields.nonsense: unknown", "fields.paid.firstOf: must_be_columns", "fields.outcome.words: must_be_words",
            },
            errors);
    }

    [Theory]
    [InlineData("""{ "name": "x", "rows": "claims", "currency": "EUR" }""", "fields", "missing")]
    [InlineData("""{ "name": "x", "rows": "claims", "currency": "EUR", "fields": { "id": "a", "type": "b", "payable": "c" } }""", "fields.declaredAt", "missing")]
    [InlineData("""{ "name": "x", "rows": "claims", "fields": { "id": "a", "type": "b", "declaredAt": "d", "payable": "c" } }""", "currency", "missing")]
    [InlineData("""{ "name": "x", "name": "y" }""", "", "mapping_not_json")]
    [InlineData("[]", "", "must_be_object")]
    [InlineData("{", "", "mapping_not_json")]
    public void What_is_missing_or_no_JSON_is_refused(string json, string path, string code)
    {
        var error = Assert.Single(Assert.IsType<Refusal.Invalid>(MappingReader.Read(json).Refusal).Errors, error => error.Code == code);
        Assert.Equal(path, error.Path);
    }
}
