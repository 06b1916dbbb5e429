/** In a browser there are no files: what gray-matter could read is not asked for. */
export default {};
