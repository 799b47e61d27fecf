using FluentValidation;
using TrustClaims.Domain;

namespace TrustClaims.Application.Settings;

/// <summary>Carries what FluentValidation finds into the house's one family of refusals.</summary>
public static class Validation
{
    public static Refusal? Refuses<T>(this IValidator<T> shape, T request)
    {
        var found = shape.Validate(request);
        return found.IsValid
            ? null
            : new Refusal.Invalid(found.Errors.Select(error => new FieldError(Path(error.PropertyName), error.ErrorCode, Arguments(error))).ToList());
    }

    // The wire's names: camelCase, one step at a time.
    private static string Path(string property) => string.Join('.', property.Split('.').Select(step => step.Length == 0 ? step : char.ToLowerInvariant(step[0]) + step[1..]));

    // What the sentence names: the longest length, both ends of a range, or the value compared with.
    private static object[] Arguments(FluentValidation.Results.ValidationFailure error)
    {
        var named = error.FormattedMessagePlaceholderValues;
        return named.TryGetValue("MaxLength", out var longest) ? [longest]
            : named.TryGetValue("From", out var from) && named.TryGetValue("To", out var to) ? [from, to]
            : named.TryGetValue("ComparisonValue", out var value) ? [value] : [];
    }
}
