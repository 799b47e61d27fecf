using Microsoft.OpenApi;

namespace TrustClaims.Web.Api.Documents;

/// <summary>The OpenAPI document as a person reads it: calls by subject, then the things that they carry.</summary>
public sealed record ReadableDocument(string Introduction, IReadOnlyList<ReadableSubject> Subjects, IReadOnlyList<ReadableType> Types)
{
    public static ReadableDocument Of(OpenApiDocument document)
    {
        var calls = document.Paths.SelectMany(path => path.Value.Operations!.Select(call => ReadableCall.Of(path.Key, call.Key.Method, call.Value))).ToList();
        return new ReadableDocument(
            document.Info.Description ?? "",
            [.. calls.GroupBy(call => call.Subject).Select(group => new ReadableSubject(group.Key, [.. group]))],
            [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>()).OrderBy(schema => schema.Key, StringComparer.Ordinal)
                .Select(schema => ReadableType.Of(schema.Key, schema.Value))]);
    }
}

/// <summary>The calls about one subject.</summary>
public sealed record ReadableSubject(string Name, IReadOnlyList<ReadableCall> Calls);

/// <summary>One call.</summary>
/// <param name="Scope">What the key needs.</param>
/// <param name="Example">A body as JSON; null where none is taken.</param>
public sealed record ReadableCall(
    string Subject,
    string Name,
    string Method,
    string Path,
    string Summary,
    string Scope,
    IReadOnlyList<ReadableMember> Parameters,
    ReadableKind? Body,
    string? Example,
    IReadOnlyList<ReadableAnswer> Answers)
{
    internal static ReadableCall Of(string path, string method, OpenApiOperation call)
    {
        var body = call.RequestBody?.Content?.Values.FirstOrDefault();
        return new ReadableCall(
            call.Tags?.FirstOrDefault()?.Name ?? "",
            call.OperationId ?? "",
            method,
            path,
            call.Summary ?? "",
            call.Security?.SelectMany(way => way.Values).SelectMany(scopes => scopes).FirstOrDefault() ?? "",
            [.. (call.Parameters ?? []).Select(one => new ReadableMember(one.Name ?? "", ReadableKind.Of(one.Schema), one.Required, one.Description ?? ""))],
            body is null ? null : ReadableKind.Of(body.Schema),
            body?.Example?.ToJsonString(new(Json.ApiJson.Options) { WriteIndented = true }),
            [.. (call.Responses ?? []).OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => ReadableAnswer.Of(answer.Key, answer.Value))]);
    }
}

/// <summary>One way in which a call may answer.</summary>
public sealed record ReadableAnswer(string Status, ReadableKind? Kind, IReadOnlyList<string> Headers)
{
    internal static ReadableAnswer Of(string status, IOpenApiResponse answer) => new(
        status,
        answer.Content?.Values.FirstOrDefault()?.Schema is { } schema ? ReadableKind.Of(schema) : null,
        [.. (answer.Headers ?? new Dictionary<string, IOpenApiHeader>()).Select(header => $"{header.Key}: {header.Value.Description}")]);
}

/// <summary>A thing with its members; or, for a word, the words that it may be.</summary>
public sealed record ReadableType(string Name, string Description, IReadOnlyList<ReadableMember> Members, ReadableKind Kind)
{
    internal static ReadableType Of(string name, IOpenApiSchema schema) => new(
        name,
        schema.Description ?? "",
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(member =>
            new ReadableMember(member.Key, ReadableKind.Of(member.Value), schema.Required?.Contains(member.Key) == true, member.Value.Description ?? ""))],
        ReadableKind.Of(schema));
}

/// <summary>A member of a thing, or a parameter of a call.</summary>
public sealed record ReadableMember(string Name, ReadableKind Kind, bool Needed, string Description);

/// <summary>What stands in a place: one of our things (<see cref="Named"/>), or a plain value in words.</summary>
public sealed record ReadableKind(string? Named, string Words, bool IsList)
{
    internal static ReadableKind Of(IOpenApiSchema? schema) => schema switch
    {
        null => new ReadableKind(null, "anything", false),
        OpenApiSchemaReference reference => new ReadableKind(reference.Reference.Id, "", false),
        { OneOf: { Count: > 0 } choices } when choices.OfType<OpenApiSchemaReference>().FirstOrDefault() is { } named => Of(named),
        { OneOf.Count: > 0 } => new ReadableKind(null, "number, text, money or null", false),
        { Enum: { Count: > 0 } words } => new ReadableKind(null, string.Join(" · ", words.Select(word => word.ToString())), false),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Array) => Of(schema.Items) with { IsList = true },
        { Format: { } format } when format.StartsWith("date", StringComparison.Ordinal) => new ReadableKind(null, format, false),
        { Type: { } type } => new ReadableKind(null, type.ToIdentifiers().First(), false),
        _ => new ReadableKind(null, "anything", false),
    };
}
