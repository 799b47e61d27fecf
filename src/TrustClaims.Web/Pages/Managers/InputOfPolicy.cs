namespace TrustClaims.Web.Pages.Managers;

/// <summary>One input as a page writes it: its names, what it shows, what is wrong with it, and what the live policy says there.</summary>
internal sealed record InputOfPolicy(string Id, string Name, string Value, string? Problem, string? Was)
{
    public static InputOfPolicy Of(PolicyField field, PolicyEditModel page)
    {
        var value = page.Fields.GetValueOrDefault(field.Path);
        var live = page.Shown.LiveFields.GetValueOrDefault(field.Path);
        var same = PolicyFields.Said(field.Kind, value, page.Fields.GetValueOrDefault("currency")) == PolicyFields.Said(field.Kind, live, page.Shown.LiveFields.GetValueOrDefault("currency"));
        return new InputOfPolicy(
            field.Path.Replace('.', '_'),
            PolicyFields.Prefix + field.Path,
            PolicyLabels.Typed(field.Kind, value),
            page.ProblemAt(field.Path),
            same ? null : PolicyLabels.Typed(field.Kind, live));
    }
}
