using TrustClaims.Domain;

namespace TrustClaims.Web.Api;

/// <summary>Collects what is wrong with a body's form, all of it at once.</summary>
internal sealed class MistakeList : List<FieldError>
{
    public void Unless(bool met, string path, string code = "missing", params object[] arguments)
    {
        if (!met)
        {
            Add(new FieldError(path, code, arguments));
        }
    }
}
